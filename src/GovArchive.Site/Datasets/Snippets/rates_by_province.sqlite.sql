SELECT place_zh, "level", kind, "year", given, numerator, denominator, rate
FROM rates_by_province
WHERE indicator = 'granted_share'
ORDER BY place, "level", kind, "year";

WITH reports AS (
  SELECT DISTINCT agency_id, "year", parent, province_zh, "level", kind
  FROM indicators JOIN agencies USING (agency_id)
  WHERE province_zh IS NOT NULL
), counted AS ( -- A body below another one of its group that reports too is left to that report.
  SELECT r.* FROM reports r LEFT JOIN reports above
    ON above.agency_id = r.parent AND above."year" = r."year" AND above.province_zh = r.province_zh
      AND above."level" IS r."level" AND above.kind = r.kind
  WHERE above.agency_id IS NULL
)
SELECT province_zh, "level", kind, "year", count(*) AS given, sum(numerator) AS numerator, sum(denominator) AS denominator,
  round(100.0 * sum(numerator) / nullif(sum(denominator), 0), 4) AS rate
FROM indicators JOIN counted USING (agency_id, "year")
WHERE indicator = 'granted_share' AND numerator IS NOT NULL AND denominator >= 0
GROUP BY province_zh, "level", kind, "year"
ORDER BY province_zh, "level", kind, "year";

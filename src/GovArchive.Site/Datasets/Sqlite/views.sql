-- Figures with the columns of figures.csv.
CREATE VIEW "figures" AS
SELECT r."agency_id", r."agency", a."region", a."level", a."sector", r."year", r."edition", c."table", c."row", c."column", c."is_total",
  v."value", c."unit", coalesce(v."state", 'reported') AS "state", coalesce(v."origin", 'source') AS "origin",
  CASE WHEN v."origin" = 'corrected' THEN v."value_printed" ELSE v."value" END AS "value_printed", v."findings",
  coalesce(v."source", r."source") AS "source", v."line", c."comparable_id"
FROM "figure_values" v JOIN "figure_reports" r USING ("report") JOIN "figure_cells" c USING ("cell")
JOIN "agencies" a ON a."agency_id" = r."agency_id";

-- The same with the form's own words.
CREATE VIEW "figures_labelled" AS
SELECT f.*, l."table_zh", l."row_zh", l."column_zh", l."table_en", l."row_en", l."column_en"
FROM "figures" f JOIN "cells" l ON l."edition" = f."edition" AND l."table" = f."table" AND l."row" = f."row" AND l."column" = f."column";

-- Rates and counts of bodies, named; with an N below 30 they say little.
CREATE VIEW "indicators_labelled" AS
SELECT i."agency_id", a."agency", a."province_zh", a."city_zh", a."level", a."kind", i."year", i."indicator", d."name", d."name_en",
  i."value", d."unit", i."numerator", i."denominator", i."small_base", i."why_null", i."findings"
FROM "indicators" i JOIN "indicator_definitions" d USING ("indicator") JOIN "agencies" a USING ("agency_id");

-- Rates of provinces: of sums over the bodies of one level and kind, with how many of them report.
CREATE VIEW "rates_by_province" AS
SELECT g."place", g."place_zh", g."place_en", g."level", g."kind", g."year", g."indicator", d."name", d."name_en", g."rate", g."numerator",
  g."denominator", g."given", g."reports", g."bodies"
FROM "groups" g JOIN "indicator_definitions" d USING ("indicator")
WHERE g."place" LIKE '__0000' AND g."place" <> '000000' AND d."kind" IN ('share', 'rate');

-- Findings in words.
CREATE VIEW "findings_labelled" AS
SELECT f.*, c."zh" AS "code_zh", c."en" AS "code_en"
FROM "findings" f LEFT JOIN "codes" c ON c."kind" = 'finding' AND c."code" = f."code";

# The panel, its labels, and why numbers are missing. 面板、各列名称、数字空缺的原因。
import pandas as pd

LANGUAGE = "zh"  # or "en"


def read(name, **options):
    return pd.read_csv(name, keep_default_na=False, na_values=[""], **options)


columns = read("panel-columns.csv.gz").set_index("column")
codes = read("codes.csv.gz")
panel = read("panel.csv.gz", dtype=dict.fromkeys(["edition", "region", "province", "city", "county"], str))
missing = read("panel-missing.csv.gz", dtype=str).astype({"year": int})
panel, missing = (table.set_index(["agency_id", "year"]) for table in (panel, missing))
labels = columns[LANGUAGE]
units = columns[{"zh": "unit", "en": "unit_en"}[LANGUAGE]]
reasons = codes[codes.kind == "missing"].set_index("code")[LANGUAGE]

# One column: what it is, its numbers, and what is in place of those that are missing.
column = "granted_share"
print(labels[column], units[column])
print(panel[column].describe())
print(missing[column].map(reasons).value_counts())

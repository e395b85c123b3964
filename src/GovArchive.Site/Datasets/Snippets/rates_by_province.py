import pandas as pd

values = pd.read_csv("indicators.csv.gz", usecols=["agency_id", "year", "indicator", "numerator", "denominator"])
bodies = pd.read_csv("agencies.csv.gz", dtype=str, keep_default_na=False)
bodies = bodies.loc[bodies.province_zh != "", ["agency_id", "parent", "province_zh", "level", "kind"]]
group = ["province_zh", "level", "kind", "year"]

# A body below another one of its group that reports too is left to that report.
reports = values[["agency_id", "year"]].drop_duplicates().merge(bodies)
above = reports.drop(columns="parent").rename(columns={"agency_id": "parent"})
counted = reports.merge(above, how="left", indicator="found").query("found == 'left_only'")

rows = values[values.indicator == "granted_share"].dropna(subset=["numerator", "denominator"])
rows = rows[rows.denominator >= 0].merge(counted)
rates = rows.groupby(group)[["numerator", "denominator"]].sum()
rates["given"] = rows.groupby(group).size()
rates["rate"] = (100 * rates.numerator / rates.denominator.where(rates.denominator > 0)).round(4)
print(rates.rate.unstack("year"))

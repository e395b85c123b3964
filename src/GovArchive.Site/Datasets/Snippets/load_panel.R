# The panel, its labels, and why numbers are missing. 面板、各列名称、数字空缺的原因。
language <- "zh"  # or "en"

read <- function(name, ...) read.csv(name, na.strings = "", encoding = "UTF-8", ...)
columns <- read("panel-columns.csv.gz")
codes <- read("codes.csv.gz")
panel <- read("panel.csv.gz", colClasses = c(edition = "character", region = "character", province = "character",
                                            city = "character", county = "character"))
missing <- read("panel-missing.csv.gz", colClasses = "character")
missing$year <- as.integer(missing$year)
for (i in seq_len(nrow(columns))) attr(panel[[columns$column[i]]], "label") <- columns[i, language]
reasons <- with(subset(codes, kind == "missing"), setNames(get(language), code))

# One column: what it is, its numbers, and what is in place of those that are missing.
column <- "granted_share"
print(attr(panel[[column]], "label"))
print(summary(as.numeric(panel[[column]])))
print(table(unname(reasons[missing[[column]]])))

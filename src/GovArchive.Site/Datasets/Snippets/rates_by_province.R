columns <- c("agency_id", "year", "indicator", "numerator", "denominator")
values <- read.csv("indicators.csv.gz")[columns]
bodies <- read.csv("agencies.csv.gz", colClasses = "character", na.strings = character(), encoding = "UTF-8")
bodies <- subset(bodies, province_zh != "", c(agency_id, parent, province_zh, level, kind))
group <- c("province_zh", "level", "kind", "year")

# A body below another one of its group that reports too is left to that report.
reports <- merge(unique(values[c("agency_id", "year")]), bodies)
key <- function(id) do.call(paste, c(list(id), reports[group], sep = "\t"))
counted <- reports[!key(reports$parent) %in% key(reports$agency_id), ]

rows <- subset(values, indicator == "granted_share" & !is.na(numerator) & denominator >= 0)
rows <- transform(merge(rows, counted), given = 1)
rates <- aggregate(rows[c("given", "numerator", "denominator")], rows[group], sum)
rates$rate <- ifelse(rates$denominator > 0, round(100 * rates$numerator / rates$denominator, 4), NA)
print(rates)

# A chart of the level and kind with most reports.
stratum <- paste(rates$level, rates$kind, sep = ", ")
most <- names(which.max(tapply(rates$given, stratum, sum)))
chart <- with(rates[stratum == most, ], tapply(rate, list(year, province_zh), sum))
png("rates_by_province.png", width = 1200, height = 600)
barplot(chart, beside = TRUE, las = 2, legend.text = TRUE, ylab = "%", main = most)
invisible(dev.off())

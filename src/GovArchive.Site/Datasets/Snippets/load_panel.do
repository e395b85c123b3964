* The panel with labels; .a, .b and so on say why a number is missing. 面板，带标签；.a、.b 等为数字空缺的原因。
version 14
use panel.dta, clear
label language zh // or en
egen body = group(agency_id)
xtset body year

* One column: what it is, its numbers, and what is in place of those that are missing.
describe granted_share
summarize granted_share
tabulate granted_share if missing(granted_share), missing

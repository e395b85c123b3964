* The panel with labels; .a, .b and so on say why a number is missing. 面板，带标签；.a、.b 等为数字空缺的原因。
* Stata reads no .gz: unpack such files first. .gz 文件须先解压。
version 14
clear all
local language zh // or en

import delimited using panel-columns.csv, varnames(1) stringcols(_all) encoding("UTF-8") clear
local count = _N
forvalues i = 1/`count' {
    local name`i' = stata_name[`i']
    local label`i' = `language'[`i']
    local is_key`i' = source[`i'] == "key"
}

* As texts, by their order: names of columns may be longer than Stata takes.
import delimited using panel-missing.csv, varnames(nonames) rowrange(2) stringcols(_all) encoding("UTF-8") clear
rename v* reason*
drop reason1 reason2
tempfile reasons
save `reasons'
import delimited using panel.csv, varnames(nonames) rowrange(2) stringcols(_all) encoding("UTF-8") clear
merge 1:1 _n using `reasons', assert(match) nogenerate

label define missing .a "blank" .b "not_applicable" .c "unreadable" .d "absent" .e "not_asked" .f "not_comparable" ///
    .g "no_base" .h "no_year_before" .i "no_value_before" .j "not_known"
local k = 2
forvalues i = 1/`count' {
    rename v`i' `name`i''
    label variable `name`i'' `"`label`i''"'
    if `is_key`i'' continue
    local ++k
    destring `name`i'', replace
    foreach code in a b c d e f g h i j {
        local reason : label missing .`code'
        quietly replace `name`i'' = .`code' if reason`k' == "`reason'"
    }
    label values `name`i'' missing
    drop reason`k'
}
destring year cells_* identities_* findings, replace

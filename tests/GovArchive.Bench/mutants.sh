#!/usr/bin/env bash
# How many small changes of a room's code its tests notice: bash tests/GovArchive.Bench/mutants.sh [Room ...]
# Works on a copy of what is committed, without the collected reports beside it, so that anybody's copy gives the same score.
# Needs dotnet-stryker 5.1 on the path (dotnet tool install --global dotnet-stryker). Takes minutes to an hour a room; not part of CI.
# A change by which a test never ends counts as noticed; two minutes more than tests take are waited for it. Where more than one in ten end so, the
# tests of the code with all changes in it are slower than that, nothing was measured, and nothing is written.
# EVERY=8 changes each eighth line alone, a sample where a room is large: its line in the table says so. COVERAGE=off asks all tests of each change.
# Writes mutants.tsv beside this script: a line for each room, with the changes that lived in mutants-lived.tsv.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(git -C "$here" rev-parse --show-toplevel)

# room, project, files of the project, tests that are asked: beginnings of their names, parted by commas
rooms() {
  cat <<TABLE
Checks      Archive  Checks/**/*             GovArchive.Tests.Checks
Indicators  Archive  Indicators/**/*         GovArchive.Tests.Indicators
Tables      Reading  Reports/Tables/**/*     GovArchive.Tests.Reports.ReportCases,GovArchive.Tests.Reports.Tables
Datasets    Site     Datasets/**/*           GovArchive.Tests.Datasets
Output      Site     Output/**/*             GovArchive.Tests.Output
TABLE
}

copy() { # the tool drives tests through the newer of the two test platforms, which CI leaves out
  git clone --quiet --no-hardlinks "$root" "$1"
  sed -i 's/xunit\.v3\.mtp-off/xunit.v3.mtp-v2/' "$1/Directory.Packages.props" "$1"/tests/*/*.csproj
  dotnet restore --force-evaluate --verbosity quiet "$1"
}

filter() { # a,b as FullyQualifiedName~a|FullyQualifiedName~b
  echo "FullyQualifiedName~${1//,/|FullyQualifiedName~}"
}

lines() { # copy, project, files: the files, or of each the stretches of every nth line, as the tool names them
  python3 - "$1/src/GovArchive.$2" "$3.cs" "${EVERY:-1}" <<'LINES'
import glob, json, os, sys
folder, files, every = sys.argv[1], sys.argv[2], int(sys.argv[3])
if every == 1:
    print(json.dumps(["**/" + files]))
    sys.exit()
patterns, number = [], 0
for path in sorted(glob.glob(os.path.join(folder, files), recursive=True)):
    at, spans = 0, ""
    for line in open(path, encoding="utf-8", newline=""):
        number += 1
        if number % every == 0:
            spans += "{%d..%d}" % (at, at + len(line))
        at += len(line)
    if spans:
        patterns.append("**/" + os.path.relpath(path, folder) + spans)
print(json.dumps(patterns))
LINES
}

mutate() { # copy, project, files, tests; the report is the only file of its name
  cat > "$1/tests/GovArchive.Tests/stryker-config.json" <<CONFIG
{
  "stryker-config": {
    "project": "GovArchive.$2.csproj",
    "configuration": "Release",
    "test-runner": "mtp",
    "concurrency": ${WORKERS:-2},
    "reporters": ["json"],
    "coverage-analysis": "${COVERAGE:-perTest}",
    "additional-timeout": 120000,
    "mutate": $(lines "$1" "$2" "$3"),
    "test-case-filter": "$(filter "$4")"
  }
}
CONFIG
  rm -rf "$1/tests/GovArchive.Tests/StrykerOutput"
  (cd "$1/tests/GovArchive.Tests" && dotnet-stryker)
}

record() { # room, report: the room's lines of both tables anew
  python3 - "$here" "$1" "$2" <<'SCORE'
import json, os, sys
here, room, report = sys.argv[1:]
every = int(os.environ.get("EVERY", "1"))
room += f" (one line in {every})" if every > 1 else ""
caught = {"Killed", "Timeout"}
lived = {"Survived", "NoCoverage"}
counts, lines, once = {}, [], 0
for path, file in sorted(json.load(open(report))["files"].items()):
    for mutant in file["mutants"]:
        status = mutant["status"]
        # What is set once a process: the tool turns a change on in a process whose tables are made already, so that it always lives.
        if mutant.get("static") and status in lived:
            once += 1
            continue
        counts[status] = counts.get(status, 0) + 1
        if status in lived:
            change = " ".join(mutant.get("replacement", "").split())
            place = mutant["location"]["start"]
            lines.append([room, os.path.basename(path), str(place["line"]), mutant["mutatorName"], change[:100]])
ended = counts.get("Timeout", 0)
if ended > sum(counts.get(status, 0) for status in caught | lived) / 10:
    sys.exit(f"{room}: {ended} changes were ended by the clock: no score; raise additional-timeout or ask fewer tests")
killed, alive = (sum(counts.get(status, 0) for status in kind) for kind in (caught, lived))
score = [room, str(killed + alive), str(killed), str(alive), f"{100 * killed / max(1, killed + alive):.1f}", str(once)]

def write(name, head, new):
    path = os.path.join(here, name)
    old = [line.rstrip("\n").split("\t") for line in open(path)][1:] if os.path.exists(path) else []
    rows = [head] + sorted([row for row in old if row[0] != room] + new, key=lambda row: (row[0], row[1]))
    with open(path + ".new", "w") as out:
        out.writelines("\t".join(row) + "\n" for row in rows)
    os.replace(path + ".new", path)

write("mutants.tsv", ["room", "changes", "noticed", "lived", "score", "set once"], [score])
write("mutants-lived.tsv", ["room", "file", "line", "kind", "change"], lines)
print("\t".join(score))
SCORE
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy "$work/copy"
rooms | while read -r room project files tests; do
  [ $# = 0 ] || [[ " $* " == *" $room "* ]] || continue
  mutate "$work/copy" "$project" "$files" "$tests" < /dev/null
  record "$room" "$(ls "$work/copy"/tests/GovArchive.Tests/StrykerOutput/*/reports/mutation-report.json)"
done

#!/usr/bin/env bash
# Brings the program that site.yml names (govarchive: "0.2.0") and puts it on the path of the steps that follow: the binary among the release's
# files, whose checksum is compared, or, where there is none, built from the same repository at the release's tag.
set -euo pipefail
repository=<<program_repository>>
version=$(sed -n 's/^govarchive: *"\{0,1\}\([0-9.]*\)"\{0,1\} *$/\1/p' site.yml)
# The checksum of govarchive-linux-x64.tar.gz, to be written here so that no other file is ever run; empty: that of the release's own list.
sha256=
place=$RUNNER_TEMP/govarchive
mkdir -p "$place"
assets=https://github.com/$repository/releases/download/v$version
if curl -fsSL -o "$place/program.tar.gz" "$assets/govarchive-linux-x64.tar.gz"; then
  [ -n "$sha256" ] || sha256=$(curl -fsSL "$assets/SHA256SUMS" | awk '$2 == "govarchive-linux-x64.tar.gz" { print $1 }')
  echo "$sha256  $place/program.tar.gz" | sha256sum --check
  tar -xzf "$place/program.tar.gz" -C "$place"
else
  git clone --quiet --depth 1 --branch "v$version" "https://github.com/$repository" "$place/source"
  dotnet publish "$place/source/src/GovArchive.Cli" --configuration Release --runtime linux-x64 --output "$place" --verbosity quiet
fi
echo "$place" >> "$GITHUB_PATH"

#!/usr/bin/env bash
# Fuzzes the parser, guided by the coverage of its code: tests/fuzz.sh SECONDS [text|html|markdown …]
# Runs SECONDS for each format, then prints what crashed it, made small, and fails if anything did. Keep a find in
# tests/OnRecord.Parsing.Tests/Properties/FindTests.cs and mend its cause. Needs the .NET SDK, and installs AFL++ where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?usage: tests/fuzz.sh SECONDS [text|html|markdown …]}
shift
[ $# -gt 0 ] || set -- text html markdown

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
command -v afl-fuzz >/dev/null || { apt-get update -qq && apt-get install -y -qq afl++; }
dotnet tool install --tool-path "$scratch/tools" SharpFuzz.CommandLine --version 2.3.0
dotnet publish --configuration Release --verbosity quiet --output "$scratch/bin" tests/OnRecord.Fuzzing
"$scratch/tools/sharpfuzz" "$scratch/bin/OnRecord.Parsing.dll"

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1
export DOTNET_ROLL_FORWARD=LatestMinor DOTNET_TieredPGO=0
finds=0
for format; do
  run=(dotnet "$scratch/bin/OnRecord.Fuzzing.dll" "text/${format/text/plain}")
  afl-fuzz -i "tests/OnRecord.Fuzzing/Seeds/$format" -o "$scratch/$format" -m none -t 5000 -G 16384 -V "$seconds" \
    "${run[@]}" > "$scratch/$format.log" 2>&1 || { tail -n 30 "$scratch/$format.log"; exit 2; }
  grep -E '^(execs_done|execs_per_sec|corpus_count|edges_found|saved_crashes|saved_hangs|run_time) ' \
    "$scratch/$format/default/fuzzer_stats" | sed "s/^/$format: /"
  for find in "$scratch/$format/default"/crashes/id* "$scratch/$format/default"/hangs/id*; do
    [ -e "$find" ] || continue
    finds=$((finds + 1))
    small=$find.small
    timeout 60 afl-tmin -i "$find" -o "$small" -m none -t 5000 "${run[@]}" > /dev/null 2>&1 || cp "$find" "$small"
    mkdir -p tests/OnRecord.Fuzzing/bin/finds
    cp "$small" "tests/OnRecord.Fuzzing/bin/finds/$format-$(sha256sum "$small" | cut -c 1-12)"
  done
done
echo "$finds finds${finds:+ in tests/OnRecord.Fuzzing/bin/finds}"
[ "$finds" -eq 0 ]

#!/bin/sh
# Measures the parser on the annotated articles below $ONRECORD_GOLD ({language}/dev.jsonl) and writes the tables into
# tests/EVALUATION.md, between its two markers. The rest of that file is written by hand.
set -eu
cd "$(dirname "$0")/.."
: "${ONRECORD_GOLD:?names no folder with annotated articles}"
page=tests/EVALUATION.md
tables=$(mktemp)
trap 'rm -f "$tables" "$tables.run" "$tables.page"' EXIT
dotnet build --configuration Release --verbosity quiet clients/OnRecord.Console
for language in vi en de; do
    printf '\n## %s\n\n```\n' "$language" >> "$tables"
    # Into a file first: of a pipe, only the end of its last command would be seen to fail.
    dotnet run --configuration Release --no-build --project clients/OnRecord.Console -- \
        evaluate --output table "$ONRECORD_GOLD/$language/dev.jsonl" > "$tables.run"
    sed 's/ *$//' "$tables.run" | cat -s >> "$tables"
    printf '```\n' >> "$tables"
done
awk -v tables="$tables" '
    /^<!-- tables end -->/ { inside = 0 }
    !inside { print }
    /^<!-- tables begin -->/ { inside = 1; while ((getline line < tables) > 0) print line; print "" }
' "$page" > "$tables.page"
cp "$tables.page" "$page"

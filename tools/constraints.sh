#!/usr/bin/env bash
# Writes constraints.txt: every package that Quoth, its extras and its tests need, with version and hashes, for all
# platforms and Pythons at once. The hash binds the file, so no index address is kept (and none may be committed).
set -euo pipefail
cd "$(dirname "$0")/.."

uv=$(command -v uv || true)
if [ -z "$uv" ]; then
  bash tools/venv.sh build/uv
  build/uv/bin/python -m pip install -qq --disable-pip-version-check uv
  uv=build/uv/bin/uv
fi
out=$(mktemp)
trap 'rm -f "$out"' EXIT
# Through a pipe, not -o: what was chosen before must not hold the choice back.
"$uv" pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet >"$out"
{
  echo "# Made by 'make constraints' from pyproject.toml: do not edit. Install with pip install --require-hashes -r constraints.txt"
  grep -vE '^(--(index|extra|find|trusted)|#)' "$out"
} >constraints.txt
if grep -nE '://| @ ' constraints.txt; then
  echo "constraints.txt names an address: it must not be committed" >&2
  exit 1
fi
echo "constraints.txt: $(grep -c '==' constraints.txt) packages"

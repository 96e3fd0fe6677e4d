#!/usr/bin/env bash
# Gets YASGUI, the SPARQL editor of the page /editor, into the package, so that a wheel carries it and nothing is asked for when
# somebody looks at the page. Nothing of it is kept in the repository. Without npm the page has a plain form instead.
set -euo pipefail
cd "$(dirname "$0")/.."

name=@zazuko/yasgui
version=4.6.2
sha512=670e3929d3e8004d4a45a028c481dd42a789c6f6951b5a10767b70d21cb492d5f7e59bbc65c72e38bad708bc11f8653ed313332f0f0c8f0e81912655daf52e43
into=graph/quoth/serve/static/yasgui

without() {
  echo "YASGUI is not there ($1): the page /editor shows a plain form until 'make yasgui' gets it" >&2
  exit 0
}

[ -f "$into/$version" ] && exit 0
command -v npm >/dev/null || without "npm is not installed"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$name@$version" >/dev/null 2>&1) || without "npm could not get $name"
pack=$(echo "$work"/*.tgz)
echo "$sha512  $pack" | sha512sum --check --quiet || { echo "$name $version is not what it was: refused" >&2; exit 1; }
tar -xzf "$pack" -C "$work"
rm -rf "$into"
mkdir -p "$into"
cp "$work/package/build/yasgui.min.js" "$work/package/build/yasgui.min.css" "$into/"
sed -i -e '/^\/\/# sourceMappingURL=/d' -e 's#/\*\# sourceMappingURL=[^*]*\*/##' "$into/yasgui.min.js" "$into/yasgui.min.css"
{
  echo "YASGUI $version (npm package $name), by Triply and Zazuko GmbH, as its package.json says under the MIT licence:"
  echo
  cat tools/mit.txt
} >"$into/LICENSE.txt"
touch "$into/$version"

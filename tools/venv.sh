#!/usr/bin/env bash
# venv.sh DIR: makes a virtual environment with pip in DIR, from the newest Python that the locked packages were chosen for.
set -euo pipefail
dir=$1

# A command of that name may exist and still not run (version managers put such shims on the path): ask it.
fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

if [ -x "$dir/bin/python" ] && fits "$dir/bin/python" && "$dir/bin/python" -m pip --version >/dev/null 2>&1; then
  exit 0
fi
for python in python3.13 python3.12 python3.11 python3; do
  fits "$python" || continue
  echo "Making $dir with $("$python" --version) ..."
  # Debian keeps ensurepip in a package of its own; where only pip is there, that pip fills the environment.
  "$python" -m venv --clear "$dir" >/dev/null 2>&1 && exit 0
  "$python" -m venv --clear --without-pip "$dir"
  "$python" -m pip --python "$dir/bin/python" install -qq --disable-pip-version-check pip
  exit 0
done
echo "Quoth needs Python 3.11 or newer: none of python3.13, python3.12, python3.11 and python3 is that." >&2
exit 1

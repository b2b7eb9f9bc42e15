# SPDX-FileCopyrightText: 2026 The Nightlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What app/run, tests/run and .ci/run share. All they say goes to standard error: standard output is the program's.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

# logged TITLE LOG COMMAND...: keeps the command's output in build/LOG and shows its progress in one line; on failure
# shows the end of the log.
logged() {
    local title=$1 log="$root/build/$2" shown line result=0
    shift 2
    mkdir -p "$root/build"
    if [[ ! -w $root/build ]]; then
        say "$root/build belongs to another user. As root, run: chown -R $(id -un) $(printf %q "$root/build")"
        exit 1
    fi
    # Ninja counts its steps as [3/85]; with nothing to build it starts none, and nothing is said.
    "$@" </dev/null 2>&1 | tee "$log" | {
        shown=
        while IFS= read -r line; do
            [[ $line =~ ^\[([1-9][0-9]*)/([0-9]+)\] ]] || continue
            [[ -n $shown || -t 2 ]] || say "$title"
            [[ ! -t 2 ]] || printf '\r%s: %s of %s' "$title" "${BASH_REMATCH[@]:1:2}" >&2
            shown=yes
        done
        [[ -z $shown || ! -t 2 ]] || printf '\n' >&2
    } || result=$?
    if ((result)); then
        say $'\n'"$title did not work. The end of $log:"
        tail -n 40 "$log" >&2
        return "$result"
    fi
}

# install_packages KINDS PRESET: brings the packages of app/packages that are of these kinds (as in "app|tests") and
# missing. Elsewhere than on Debian it names them all, until there is a build.
install_packages() {
    local wanted installed package missing=() sudo=()
    mapfile -t wanted < <(sed -nE "s/^($1) +([^ ]+) .*/\2/p" "$root/app/packages")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        [[ -e $root/build/$2/build.ninja ]] ||
            say "This system has no apt-get, so nothing is installed. What is needed, by Debian's names: ${wanted[*]}."
        return
    fi
    # shellcheck disable=SC2016 # dpkg-query fills these in
    installed=$(dpkg-query -W -f '[${Package} ${db:Status-Status}]' "${wanted[@]}" 2>/dev/null || true)
    for package in "${wanted[@]}"; do
        [[ $installed == *"[$package installed]"* ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null || ! sudo true </dev/null; then
            say "Debian packages are missing, and only root can install them:"
            say "apt-get install --no-install-recommends ${missing[*]}"
            exit 1
        fi
        sudo=(sudo)
    fi
    say "Installing Debian packages: ${missing[*]}"
    apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300)
    logged "Installing" packages.log apt_install "${missing[@]}"
}

# Package lists that are missing or stale make the first try fail.
apt_install() {
    "${apt[@]}" --no-install-recommends install "$@" && return
    "${apt[@]}" update
    "${apt[@]}" --no-install-recommends install "$@"
}

# build PRESET: brings build/PRESET up to date. CMake is asked only if there is no build yet, the presets are newer, or
# the checkout was moved; what else changes, ninja sees.
build() {
    local folder="$root/build/$1"
    if [[ ! -e $folder/build.ninja || $root/CMakePresets.json -nt $folder/build.ninja ]] ||
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        say "Configuring"
        logged "Configuring" "$1-configure.log" cmake --fresh --preset "$1" -S "$root" || return
    fi
    logged "Building" "$1-build.log" cmake --build "$folder" --parallel "$(nproc)"
}

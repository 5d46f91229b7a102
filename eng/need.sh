# Installs what a script needs from Debian's packages when it is missing. Source it.
need() {
  local missing=()
  for pair in "$@"; do
    local probe=${pair%%=*} package=${pair#*=}
    [ -e "$probe" ] || command -v "$probe" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing ${missing[*]}"
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

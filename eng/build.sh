# Builds the program when a source is newer than it. Source it, then: build_server; the program is $SERVER.
build_home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
SERVER="$build_home/src/Server/bin/Release/net10.0/tongban.dll"
build_server() {
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
  command -v dotnet >/dev/null || { echo "Tongban needs the .NET SDK 10." >&2; exit 1; }
  command -v node >/dev/null || { echo "Tongban needs Node 20 to build the portal's styles." >&2; exit 1; }
  if [ ! -e "$SERVER" ] || [ -n "$(find "$build_home/src" "$build_home"/Directory.* \
      \( -name bin -o -name obj -o -name node_modules -o -name dist \) -prune -o -type f -newer "$SERVER" -print -quit)" ]; then
    echo "Building Tongban (about a minute the first time)…" >&2
    dotnet build "$build_home/src/Server" -c Release -v quiet -p:UseSharedCompilation=true >&2
    touch "$SERVER"
  fi
}

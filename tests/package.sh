#!/usr/bin/env bash
# Packs both packages and uses them as a new user would: from a folder feed, outside the repository.
# KEEP=1 keeps the working folder.
set -uo pipefail

repository=$(cd "$(dirname "$0")/.." && pwd)
sources=$repository/tests/package
work=$(mktemp -d)
version=0.1.0-test.$(date +%s)
passed=0
failed=0

export NUGET_PACKAGES=$work/packages
export TokenGenVersion=$version
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1 NuGetAudit=false UseSharedCompilation=false

finish() {
  [ "${KEEP:-}" = 1 ] && echo "kept: $work" || rm -rf "$work"
}
trap finish EXIT

# check "expectation" command...: runs the command, and prints its output if it fails.
check() {
  local what=$1 log=$work/check.log
  shift
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $what"
  else
    failed=$((failed + 1))
    echo "NOT OK  $what"
    grep -E 'error|warning|NOT OK' "$log" | sort -u | head -20 | sed 's/^/        /'
    [ -s "$log" ] && tail -n 15 "$log" | sed 's/^/        | /'
  fi
}

# The solution's own build runs the analyzers, so these builds do not.
pack() { # folder of the feed
  dotnet pack "$repository/runtime/TokenGen.Runtime" -c Release -o "$1" -p:Version="$version" -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false &&
    dotnet pack "$repository/generator/TokenGen.Generator" -c Release -o "$1" -p:Version="$version" -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false
}

pack_again() { # everything is compiled anew: nothing may depend on when
  dotnet build "$repository/runtime/TokenGen.Runtime" --no-incremental -c Release -p:Version="$version" -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false &&
    dotnet build "$repository/generator/TokenGen.Generator" --no-incremental -c Release -p:Version="$version" -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false &&
    pack "$1"
}

unpack() { # package, folder
  mkdir -p "$2" && unzip -q -o "$1" -d "$2"
}

# The files of an unpacked package, without those that NuGet adds.
contents() {
  (cd "$1" && find . -type f -not -path './_rels/*' -not -path './package/*' -not -name '[[]Content_Types].xml' | sed 's|^\./||' | LC_ALL=C sort)
}

holds() { # folder, expected files
  diff <(echo "$2") <(contents "$1")
}

same_bytes() { # folder, folder
  local dlls
  dlls=$(cd "$1" && find . -name '*.dll' -o -name '*.pdb' -o -name '*.props' -o -name '*.targets')
  [ -n "$dlls" ] && for file in $dlls; do cmp "$1/$file" "$2/$file" || return 1; done
}

contains() { # file, texts
  local file=$1
  shift
  for text in "$@"; do grep -qF -- "$text" "$file" || { echo "$file lacks: $text"; return 1; }; done
}

# A separate project: its sources, the document, and a feed in addition to the usual one.
project() { # sources, name
  local folder=$work/${2:-$1}
  mkdir -p "$folder" && cp -r "$sources/$1/." "$folder/" && cp "$repository/spec/openapi.yaml" "$folder/"
}

builds() { # project, arguments
  (cd "$work/$1" && shift && dotnet build -tl:off "$@")
}

fails_with() { # project, the only id, a part of its text
  local log
  log=$(builds "$1") && { echo "$log"; return 1; }
  local errors
  errors=$(grep -E '(error|warning) [A-Z]+[0-9]+:' <<<"$log" | sed 's/^ *//' | sort -u)
  [ "$(wc -l <<<"$errors")" = 1 ] && grep "error $2:" <<<"$errors" | grep -F -- "$3" || { echo "$errors"; return 1; }
}

publishes() { # NativeAOT links with clang; gcc does as well
  local linker=()
  command -v clang >/dev/null || linker=(-p:CppCompilerAndLinker=gcc)
  (cd "$work/consumer" && dotnet publish -tl:off -c Release "${linker[@]}" -o "$work/native") | tee "$work/publish.log"
  [ "${PIPESTATUS[0]}" = 0 ] && ! grep -E 'IL[0-9]{4}' "$work/publish.log"
}

resolves() { # project, folder of the asset
  contains "$work/$1/obj/project.assets.json" "\"lib/$2/TokenGen.Runtime.dll\": {"
}

runs() { # command, expected output
  local output
  output=$("${@:1:$#-1}") || { echo "$output"; return 1; }
  echo "$output" | grep -F -- "${!#}" || { echo "$output"; return 1; }
}

mkdir -p "$work/feed" "$work/again"
cat >"$work/NuGet.config" <<CONFIG
<configuration>
  <packageSources>
    <add key="feed" value="$work/feed" />
  </packageSources>
</configuration>
CONFIG

echo "TokenGen $version"
check "both packages are packed without a warning" eval 'pack "$work/feed" | tee "$work/pack.log" && ! grep -E "warning" "$work/pack.log"'
check "the generator's package is a package" unpack "$work/feed/TokenGen.Generator.$version.nupkg" "$work/generator"
check "the runtime's package is a package" unpack "$work/feed/TokenGen.Runtime.$version.nupkg" "$work/runtime"
check "the runtime has a symbol package" test -s "$work/feed/TokenGen.Runtime.$version.snupkg"
check "the generator's package holds what it should" holds "$work/generator" "README.md
THIRD-PARTY-NOTICES.txt
TokenGen.Generator.nuspec
analyzers/dotnet/cs/TokenGen.CodeFixes.dll
analyzers/dotnet/cs/TokenGen.Dependencies.OpenApi.dll
analyzers/dotnet/cs/TokenGen.Dependencies.SharpYaml.dll
analyzers/dotnet/cs/TokenGen.Generator.dll
build/TokenGen.Editor.globalconfig
build/TokenGen.Generator.props
build/TokenGen.Generator.targets
buildMultiTargeting/TokenGen.Generator.targets
icon.png
tools/netstandard2.0/TokenGen.Dependencies.SharpYaml.dll
tools/netstandard2.0/TokenGen.Tasks.dll"
check "the runtime's package holds what it should" holds "$work/runtime" "README.md
TokenGen.Runtime.nuspec
buildTransitive/TokenGen.Runtime.targets
icon.png
lib/net10.0/TokenGen.Runtime.dll
lib/net10.0/TokenGen.Runtime.xml
lib/net8.0/TokenGen.Runtime.dll
lib/net8.0/TokenGen.Runtime.xml
lib/netstandard2.0/TokenGen.Runtime.dll
lib/netstandard2.0/TokenGen.Runtime.xml"
check "the generator's package names licence, readme, icon, source and the runtime of its version" contains "$work/generator/TokenGen.Generator.nuspec" \
  '<license type="expression">MIT</license>' '<readme>README.md</readme>' '<icon>icon.png</icon>' 'url="https://github.com/tokengen/tokengen"' \
  "<dependency id=\"TokenGen.Runtime\" version=\"$version\" />"
check "the runtime's package names licence, readme, icon and source" contains "$work/runtime/TokenGen.Runtime.nuspec" \
  '<license type="expression">MIT</license>' '<readme>README.md</readme>' '<icon>icon.png</icon>' 'github.com/tokengen/tokengen'
check "the analyzer folder has names of its own and needs no newer compiler" dotnet run "$sources/inspect.cs" -- "$work/generator/analyzers/dotnet/cs"

check "packing again gives packages" pack_again "$work/again"
unpack "$work/again/TokenGen.Generator.$version.nupkg" "$work/again/generator"
unpack "$work/again/TokenGen.Runtime.$version.nupkg" "$work/again/runtime"
check "the generator's package is the same, byte for byte" same_bytes "$work/generator" "$work/again/generator"
check "the runtime's package is the same, byte for byte" same_bytes "$work/runtime" "$work/again/runtime"

project consumer
check "a project with one PackageReference and a document builds, warnings as errors" builds consumer
check "it makes its calls" runs dotnet "$work/consumer/bin/Debug/net10.0/Consumer.dll" "0 failed"
check "it uses the runtime for its framework" resolves consumer net10.0
check "it is published with NativeAOT, without an IL warning" publishes
check "the native program makes its calls" runs "$work/native/Consumer" "0 failed"

project consumer consumer8
sed -i -e 's/net10.0/net8.0/' -e '/PublishAot/d' "$work/consumer8/Consumer.csproj"
check "the same project builds for .NET 8" builds consumer8
check "it uses the runtime for .NET 8" resolves consumer8 net8.0
check "it makes its calls on .NET 8, or the next runtime there is" runs env DOTNET_ROLL_FORWARD=Major \
  dotnet "$work/consumer8/bin/Debug/net8.0/Consumer.dll" "0 failed"
project library
check "a library builds for .NET Standard 2.0" builds library
check "it uses the runtime for .NET Standard 2.0" resolves library netstandard2.0
project consumer host
sed -i -e '/PublishAot/d' -e 's|<PackageReference Include="TokenGen.Generator" .*|<ProjectReference Include="../library/Library.csproj" />|' "$work/host/Consumer.csproj"
check "a program for .NET 10 builds with that library" builds host
check "it uses the runtime for .NET 10" resolves host net10.0
check "code compiled for .NET Standard 2.0 makes its calls with the runtime for .NET 10" runs dotnet "$work/host/bin/Debug/net10.0/Consumer.dll" "0 failed"
cat >"$work/host/Compared.cs" <<'CODE'
namespace Consumer;

internal static class Compared
{
    public static async Task<bool> IsNothing(IWavefrontApiTokenClient client) =>
        await client.ApiToken.GetAllTokensAsync().ConfigureAwait(false) is null;
}
CODE
check "it has the analyzer of calls, through the library" fails_with host TKG0328 "'GetAllTokensAsync' never returns null"
sed -i 's|<PackageReference Include="TokenGen.Generator".*|<PackageReference Include="TokenGen.Generator" Version="$(TokenGenVersion)" PrivateAssets="all" /><PackageReference Include="TokenGen.Runtime" Version="$(TokenGenVersion)" />|' \
  "$work/library/Library.csproj"
check "a library that keeps the generator private keeps the analyzer, too" builds host
# The program has the document beside it, of which it wants no client of its own.
sed -i -e 's|</PropertyGroup>|<EnableDefaultOpenApiClient>false</EnableDefaultOpenApiClient></PropertyGroup>|' \
  -e 's|</ItemGroup>|<PackageReference Include="TokenGen.Generator" Version="$(TokenGenVersion)" PrivateAssets="all" /></ItemGroup>|' "$work/host/Consumer.csproj"
check "the program has it by a reference of its own" fails_with host TKG0328 "'GetAllTokensAsync' never returns null"
project library polysharp
sed -i 's|</ItemGroup>|<PackageReference Include="PolySharp" Version="1.16.0" PrivateAssets="all" /></ItemGroup>|' "$work/polysharp/Library.csproj"
check "a library that has PolySharp builds" builds polysharp
project library framework
sed -i 's/netstandard2.0/net472/' "$work/framework/Library.csproj"
check "a library builds for .NET Framework 4.7.2" builds framework
project library default
sed -i -e '/LangVersion/d' -e '/Nullable/d' "$work/default/Library.csproj"
check "without a LangVersion, one error names the line to add" fails_with default TKG0003 "<LangVersion>latest</LangVersion>"

project library shipped
sed -i -e 's|netstandard2.0|net10.0|' -e '/LangVersion/d' -e 's|</PropertyGroup>|<PackageId>Shipped</PackageId><Version>1.0.0-test</Version></PropertyGroup>|' \
  -e 's|" />|" PrivateAssets="all" />|' "$work/shipped/Library.csproj"
check "a library that keeps the generator private and has no runtime is one error" fails_with shipped TKG0012 "add a PackageReference to TokenGen.Runtime"
sed -i 's|</ItemGroup>|<PackageReference Include="TokenGen.Runtime" Version="$(TokenGenVersion)" /></ItemGroup>|' "$work/shipped/Library.csproj"
check "it is packed once it references the runtime" eval '(cd "$work/shipped" && dotnet pack -tl:off -o "$work/feed") && unpack "$work/feed/Shipped.1.0.0-test.nupkg" "$work/shipped/package"'
check "its package depends on the runtime" contains "$work/shipped/package/Shipped.nuspec" "<dependency id=\"TokenGen.Runtime\" version=\"$version\""
check "its package depends on nothing else" eval '[ "$(grep -c "<dependency " "$work/shipped/package/Shipped.nuspec")" = 1 ]'
project consumer user
sed -i -e '/PublishAot/d' -e 's|<PackageReference Include="TokenGen.Generator" .*|<PackageReference Include="Shipped" Version="1.0.0-test" />|' "$work/user/Consumer.csproj"
rm "$work/user/openapi.yaml"
check "an application builds with that package" builds user
check "it does not get the generator" eval '! grep -F TokenGen.Generator "$work/user/obj/project.assets.json"'
check "it makes its calls" runs dotnet "$work/user/bin/Debug/net10.0/Consumer.dll" "0 failed"

project other
check "another generator is packed with a Microsoft.OpenApi.dll of its own" eval '(cd "$work/other" && dotnet pack -tl:off -o "$work/feed")'
check "it carries that dll" eval 'unzip -l "$work/feed/OtherGenerator.1.0.0.nupkg" | grep -F analyzers/dotnet/cs/Microsoft.OpenApi.dll'
project both
check "a project with both generators builds, warnings as errors" builds both
check "both generators ran, each with its own version" runs dotnet "$work/both/bin/Debug/net10.0/Both.dll" \
  "WavefrontApiTokenClient beside Microsoft.OpenApi, Version=2.13.0.0"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]

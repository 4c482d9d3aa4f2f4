#if NET8_0_OR_GREATER
using System.Runtime.Versioning;
#endif

namespace TokenGen.Http;

/// <summary>The platform of the program.</summary>
internal static class Platform
{
#if NET8_0_OR_GREATER
    /// <summary>Whether it is a browser (WebAssembly), where only the browser itself opens connections.</summary>
    [SupportedOSPlatformGuard("browser")]
    public static bool IsBrowser => OperatingSystem.IsBrowser();
#else
    /// <summary>Always false: programs for .NET Framework and netstandard hosts do not run in a browser.</summary>
    public static bool IsBrowser => false;
#endif
}

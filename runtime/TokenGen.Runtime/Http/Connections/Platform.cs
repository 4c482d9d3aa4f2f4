#if NET8_0_OR_GREATER
using System.Runtime.Versioning;
#endif

namespace TokenGen.Http;

/// <summary>Where the program runs.</summary>
internal static class Platform
{
#if NET8_0_OR_GREATER
    /// <summary>Whether it is a browser (WebAssembly), where only the browser itself opens connections.</summary>
    [SupportedOSPlatformGuard("browser")]
    public static bool IsBrowser => OperatingSystem.IsBrowser();
#else
    /// <summary>Whether it is a browser; programs for .NET Framework and netstandard hosts never are.</summary>
    public static bool IsBrowser => false;
#endif
}

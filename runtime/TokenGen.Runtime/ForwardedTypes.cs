#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

// Init members have this type in their signature. A library for .NET Standard 2.0 expects it in this assembly, and uses this build when an
// application of a newer framework loads it. Without the forwarding, the library would not find any init member.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif

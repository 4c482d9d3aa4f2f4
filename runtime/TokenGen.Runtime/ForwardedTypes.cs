#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

// An init member carries this type in its signature. A library for .NET Standard 2.0 knows it as a type of this assembly, and meets
// this one when an application of a newer framework loads it: without the forwarding, each init member it sets would be missing.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif

namespace System.Runtime.CompilerServices;

/// <summary>
/// Marks the setters of <c>init</c> members. The compiler asks for it by name; .NET Standard 2.0 lacks it, as all of this folder.
/// </summary>
internal static class IsExternalInit;

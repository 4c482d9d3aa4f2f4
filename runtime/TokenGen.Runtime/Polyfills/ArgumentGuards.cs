using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TokenGen;

/// <summary>The argument checks that netstandard2.0 lacks, with the names of newer frameworks.</summary>
internal static class ArgumentGuards
{
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(name);
            }
        }
    }

    extension(ObjectDisposedException)
    {
        public static void ThrowIf([DoesNotReturnIf(true)] bool condition, object instance)
        {
            if (condition)
            {
                throw new ObjectDisposedException(instance.GetType().FullName);
            }
        }
    }

    extension(ArgumentException)
    {
        public static void ThrowIfNullOrEmpty([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(name);
            }

            if (argument.Length == 0)
            {
                throw new ArgumentException("The value must not be empty.", name);
            }
        }
    }
}

/// <summary>The string overloads that netstandard2.0 lacks, where these methods are ordinal already.</summary>
internal static class OrdinalStrings
{
    public static int IndexOf(this string text, char character, StringComparison comparison) => text.IndexOf(character);

    public static bool Contains(this string text, char character, StringComparison comparison) => text.IndexOf(character) >= 0;
}

using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Reflection.Metadata;
#endif

namespace TokenGen.Json;

/// <summary>
/// Reaches the fields of an object by their distance from its first one. Only these lines of the runtime bypass the type system.
/// </summary>
/// <remarks>
/// They are safe for these reasons:
/// <list type="bullet">
/// <item>The object itself measures a distance between two fields of one living object: it returns a <c>ref</c> to the field. All
/// objects of one exact type have the same layout, which is fixed when the type is loaded. A shape is made for each exact type.</item>
/// <item>A distance is only added to the origin of an object of the type that it was measured for: shapes are private to their codec, and
/// codecs accept only their type.</item>
/// <item>Every reference into an object stays a managed reference. The garbage collector moves it along with the object, and both
/// references of a difference at once.</item>
/// <item>The slot that reads a field has the type with which the object returned the field, so no bits are read as another type.</item>
/// <item>A field that a debugger adds to a running program lies outside its object. Such programs measure twice, on two objects at
/// different distances from their surroundings, and throw if the two results differ.</item>
/// </list>
/// </remarks>
internal static class FieldAccess
{
    /// <summary>The origin of an object: the field that its base declares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte OriginOf(ref JsonFaults? faults) => ref Unsafe.As<JsonFaults?, byte>(ref faults);

    /// <summary>The faults of the object with this origin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref JsonFaults? FaultsOf(ref byte origin) => ref Unsafe.As<byte, JsonFaults?>(ref origin);

    /// <summary>The distance of a field from the origin of its object.</summary>
    public static nint DistanceOf<T>(ref byte origin, ref T field) => Unsafe.ByteOffset(ref origin, ref Unsafe.As<T, byte>(ref field));

    /// <summary>The field at a distance, still without a type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte FieldAt(ref byte origin, nint distance) => ref Unsafe.AddByteOffset(ref origin, distance);

    /// <summary>The field with its type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T As<T>(ref byte field) => ref Unsafe.As<byte, T>(ref field);

    /// <summary>Whether fields can be added to a type while the program runs (Edit and Continue, Hot Reload).</summary>
    public static bool MayLayoutChange =>
#if NET8_0_OR_GREATER
        MetadataUpdater.IsSupported;
#else
        true;
#endif
}

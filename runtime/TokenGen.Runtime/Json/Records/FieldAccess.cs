using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Reflection.Metadata;
#endif

namespace TokenGen.Json;

/// <summary>
/// Reaches the fields of an object by their distance from its first one. These are the only lines of the runtime that leave the type system:
/// </summary>
/// <remarks>
/// Why they are safe:
/// <list type="bullet">
/// <item>A distance is measured between two fields of one living object, by the object itself: it hands out a <c>ref</c> to the field. All
/// objects of one exact type have the same layout, which the runtime fixes when it loads the type. A shape is made for each exact type.</item>
/// <item>A distance is only ever added to the origin of an object of the very type that it was measured for: shapes are private to their
/// codec, and codecs take their type alone.</item>
/// <item>Every reference into an object stays a managed reference. The garbage collector moves it along with the object, and both
/// references of a difference at once.</item>
/// <item>The slot that reads a field has the type that the object gave when it handed the field out, so no bits are taken for another type.</item>
/// <item>A field that a debugger adds to a running program lies outside its object. Such programs measure twice, on two objects at different
/// distances from what surrounds them, and stop with an exception where the two disagree.</item>
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

    /// <summary>The field as what it is.</summary>
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

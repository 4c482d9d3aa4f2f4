namespace TokenGen.Wire.Values;

/// <summary>The direction in which a value is sent.</summary>
internal enum Direction
{
    Request,
    Response,
}

namespace TokenGen.Wire.Values;

/// <summary>Which way a value goes.</summary>
internal enum Direction
{
    Request,
    Response,
}

using TokenCli.Output;

namespace TokenCli.Rotation;

/// <summary>Shows the progress of a rotation. Called from several threads at once.</summary>
internal interface IRotationDisplay
{
    void Moved(RotationEntry entry);

    void Finished(RotationEntry entry);

    void Failed(RotationEntry entry, Failure failure);
}

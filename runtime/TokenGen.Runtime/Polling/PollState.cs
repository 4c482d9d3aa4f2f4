using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>The state of work that an operation started.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PollState
{
    /// <summary>The work continues.</summary>
    Running,

    /// <summary>The work succeeded.</summary>
    Done,

    /// <summary>The work failed.</summary>
    Failed,
}

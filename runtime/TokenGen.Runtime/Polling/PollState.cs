using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>How work stands that an operation has begun.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PollState
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It has ended well.</summary>
    Done,

    /// <summary>It has ended otherwise.</summary>
    Failed,
}

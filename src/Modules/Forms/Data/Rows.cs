namespace Tongban.Forms.Data;

/// <summary>A data element in force, as JSON.</summary>
internal sealed class ElementRow
{
    public required string Code { get; init; }

    public required string Body { get; init; }
}

/// <summary>One published version of a form, as the file that was published.</summary>
internal sealed class DefinitionRow
{
    public required string Code { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required DateTime PublishedAt { get; init; }
}

/// <summary>One version of the policy by which forms are filled beforehand.</summary>
internal sealed class PrefillPolicyRow
{
    public required int Version { get; init; }

    /// <summary>JSON as it was published.</summary>
    public required string Body { get; init; }

    public required DateTime PublishedAt { get; init; }
}

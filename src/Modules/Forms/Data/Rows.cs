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

    /// <summary>Why, in the words of whoever published it.</summary>
    public required string Reason { get; init; }

    public required string PublishedBy { get; init; }
}

/// <summary>A form being designed 表单草稿, as its file; one at most for each code.</summary>
internal sealed class DraftRow
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>The published version that it began with; 0 for a new form.</summary>
    public required int BaseVersion { get; set; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public required int Revision { get; set; }

    public required string CreatedByName { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string UpdatedByName { get; set; }

    public required DateTime UpdatedAt { get; set; }
}

/// <summary>One version of the policy by which forms are filled beforehand.</summary>
internal sealed class PrefillPolicyRow
{
    public required int Version { get; init; }

    /// <summary>JSON as it was published.</summary>
    public required string Body { get; init; }

    public required DateTime PublishedAt { get; init; }
}

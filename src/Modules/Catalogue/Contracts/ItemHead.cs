namespace Tongban.Catalogue.Contracts;

/// <summary>
/// What is held in memory of an item in force: enough to find it, to list it and to judge whom it serves.
/// The whole guide is read when somebody opens it.
/// </summary>
public sealed record ItemHead(Guid Id, int Version, ItemWording Wording)
{
    /// <summary>Its word in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Handling-item code 业务办理项编码, 33 characters (older ones as imported).</summary>
    public required string HandlingCode { get; init; }

    /// <summary>Division whose department implements it, 12 digits.</summary>
    public required string Place { get; init; }

    public required string DepartmentKind { get; init; }

    /// <summary>Short name of the department that handles it here.</summary>
    public required string Department { get; init; }

    /// <summary>Whether it can be applied for on line here.</summary>
    public bool Online { get; init; }

    /// <summary>How often the applicant has to come.</summary>
    public int Visits { get; init; }

    /// <summary>How many papers the applicant has to bring, before any situation is known.</summary>
    public int Bring { get; init; }

    /// <summary>Promised limit in words, for example <c>10 个工作日</c>; 即办 when it is done while one waits.</summary>
    public string Promised { get; init; } = "";

    /// <summary>Whether the promise is another place's value, shown as 示例.</summary>
    public bool Example { get; init; }

    public bool Charged { get; init; }
}

/// <summary>
/// The words of an item. A hundred counties use the same ones: they share one object, and search ranks wordings before
/// it asks which place offers them.
/// </summary>
public sealed record ItemWording(string Name, string Summary)
{
    /// <summary>Basic code 基本编码, 12 characters.</summary>
    public required string BasicCode { get; init; }

    /// <summary>What people call it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Further everyday words by which search finds it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Name of the result, for example 食品经营许可证.</summary>
    public string Result { get; init; } = "";

    /// <summary>GB/T 39046 A.1.</summary>
    public required string TypeCode { get; init; }

    public required string TypeName { get; init; }

    public required ItemThemes Themes { get; init; }

    /// <summary>服务对象 GB/T 39046 A.4: 1 is natural persons, all others are organisations.</summary>
    public IReadOnlyList<string> Objects { get; init; } = [];
}

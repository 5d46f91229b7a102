namespace Tongban.Halls.Contracts;

/// <summary>A place where people can go 办事地点: a hall, a village's service point, a hospital, a school.</summary>
/// <param name="Code">Its word in addresses, for example <c>anping-hall</c>.</param>
/// <param name="Place">Division that it serves, 12 digits.</param>
public sealed record Venue(Guid Id, string Code, string Place, VenueKind Kind, string Name, string Address)
{
    /// <summary>Degrees, CGCS2000.</summary>
    public required double Longitude { get; init; }

    public required double Latitude { get; init; }

    public required string Phone { get; init; }

    /// <summary>When it is open, what it does and how one gets in.</summary>
    public required VenueDetails Details { get; init; }

    /// <summary>Days on which it opens otherwise, in order.</summary>
    public required IReadOnlyList<SpecialDays> Special { get; init; }

    public long Revision { get; init; }

    /// <summary>Whether it is given up on that day.</summary>
    public bool IsClosed(DateOnly day) => Details.Closing is { } closing && day >= closing.From;

    /// <summary>Whether it handles matters of this department kind, or this very item.</summary>
    public bool Handles(string departmentKind, string slug) =>
        Details.Items.Contains(slug) || Details.Departments.Contains(departmentKind) || Details.Departments.Contains(VenueDetails.AllDepartments);
}

/// <summary>What is written about a venue besides its name and whereabouts.</summary>
/// <param name="Hours">Monday to Sunday.</param>
public sealed record VenueDetails(WeekHours Hours, HolidayRule Holidays)
{
    public const string AllDepartments = "*";

    /// <summary>Kinds of departments whose matters can be dealt with here; <c>*</c> for all of the place.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Items that can be dealt with here besides, by their slugs.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Services that are no items of the catalogue, in words.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>What helps to get in and about 无障碍设施: codes such as <c>ramp</c>.</summary>
    public IReadOnlyList<string> Access { get; init; } = [];

    public string Transport { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>From when on nobody can go there any more; null while it stays.</summary>
    public VenueClosing? Closing { get; init; }
}

/// <summary>A venue that is given up 撤销; its address goes on telling so.</summary>
/// <param name="Reason">Shown to people: why, and where to go instead.</param>
public sealed record VenueClosing(DateOnly From, string Reason);

public enum HolidayRule
{
    /// <summary>Closed on public holidays 节假日休息; open on make-up days 调休上班日 as on a Monday.</summary>
    Closed,

    /// <summary>Open by the week all year round 全年照常.</summary>
    Usual,
}

/// <summary>Days on which a venue opens otherwise: closed, or with other hours.</summary>
/// <param name="Hours">Empty when it is closed.</param>
public sealed record SpecialDays(Guid Id, DateOnly From, DateOnly To, DayHours Hours, string Reason)
{
    public bool Covers(DateOnly day) => day >= From && day <= To;
}

public enum VenueKind
{
    /// <summary>政务服务大厅.</summary>
    Hall,

    /// <summary>乡镇（街道）便民服务中心.</summary>
    Township,

    /// <summary>村（社区）便民服务站.</summary>
    Station,

    /// <summary>部门专门的大厅和窗口.</summary>
    Counter,

    /// <summary>自助服务区.</summary>
    SelfService,

    /// <summary>医院.</summary>
    Hospital,

    /// <summary>社区卫生服务中心、卫生院.</summary>
    Clinic,

    /// <summary>学校.</summary>
    School,

    /// <summary>图书馆、文化馆.</summary>
    Culture,

    /// <summary>养老服务.</summary>
    ElderCare,
}

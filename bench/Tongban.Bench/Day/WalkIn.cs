namespace Tongban.Bench.Day;

/// <summary>Somebody who comes to a window: what for, who they are, what they say.</summary>
/// <param name="Words">How they call it; the clerk searches for that.</param>
/// <param name="Accepts">Whether the clerk accepts at once where the window may; otherwise only receives.</param>
internal sealed record WalkIn(string Item, string Words, IReadOnlyDictionary<string, object?> Came, IReadOnlyDictionary<string, object?> Answers, bool Accepts)
{
    private static readonly (string Name, string Id, string Mobile)[] People =
    [
        ("付玉发", "990101194405260011", "14000004278"), ("侯燕", "990101197603080023", "14000007063"),
        ("孙家凯", "990101199212160017", "14000005213"), ("吴晓雯", "990101199511300024", "14000003089"),
    ];

    /// <summary>Of ten people four want the senior card, three an identity card with a fee, one such a card without, two a food licence.</summary>
    public static WalkIn At(int index) => (index % 10) switch
    {
        0 or 3 or 6 or 8 => new("senior-card", "老年证", Self(People[0]), Senior, true),
        1 or 5 or 9 => new("identity-card-renewal", "换身份证", Self(People[index % 4]), Card("到期换领"), false),
        4 => new("identity-card-renewal", "换身份证", Self(People[index % 4]), Card("信息变更换领"), true),
        _ => new("food-business-licence", "开饭店", Owner, Food, true),
    };

    private static Dictionary<string, object?> Senior => new()
    {
        ["matter.case.applyingAs"] = "本人办理", ["matter.senior.benefitKind"] = "70 岁换卡", ["matter.senior.localHousehold"] = "true",
        ["matter.senior.electronicCard"] = "true", ["matter.delivery.method"] = "窗口领取",
    };

    private static Dictionary<string, object?> Food => new()
    {
        ["premises.premises.area"] = "86.5", ["premises.premises.tenure"] = "租用", ["matter.food.operatorType"] = "餐饮服务经营者",
        ["matter.food.businessItems"] = new[] { "热食类" }, ["matter.food.businessModes"] = new[] { "前店后厨" }, ["matter.food.employees"] = "4",
        ["safetyOfficer.person.name"] = "侯燕", ["matter.food.onlineOrdering"] = "false", ["matter.delivery.method"] = "窗口领取",
    };

    private static Dictionary<string, object?> Owner => new()
    {
        ["Came.Name"] = People[1].Name, ["Came.IdNumber"] = People[1].Id, ["Came.Mobile"] = People[1].Mobile,
        ["Came.For"] = "company", ["Came.CompanyCode"] = "92990101D54CXKNP7F",
    };

    private static Dictionary<string, object?> Self((string Name, string Id, string Mobile) person) => new()
    {
        ["Came.Name"] = person.Name, ["Came.IdNumber"] = person.Id, ["Came.Mobile"] = person.Mobile, ["Came.For"] = "self",
    };

    private static Dictionary<string, object?> Card(string kind) => new()
    {
        ["matter.case.applyingAs"] = "本人办理", ["matter.identity.kind"] = kind, ["matter.identity.awayFromHome"] = "false",
        ["matter.identity.temporaryCard"] = "false", ["matter.identity.station"] = "柳桥派出所", ["matter.delivery.method"] = "窗口领取",
    };
}

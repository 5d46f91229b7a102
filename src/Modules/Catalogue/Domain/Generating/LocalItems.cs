using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel.Time;
using Tongban.Platform;

namespace Tongban.Catalogue.Domain.Generating;

/// <summary>An item as a place has it: what it inherits, and what is its own.</summary>
/// <param name="Patch">Its difference to the directory, as it is stored.</param>
internal sealed record LocalItem(Item Item, JsonObject Patch);

/// <summary>Takes directory items into places: own codes, hours, visits and limits; own words in a share of the cities, as in life.</summary>
internal sealed class LocalItems(Dice dice)
{
    private const double OwnSummary = 0.15;
    private const double OwnName = 0.04;

    private static readonly string[] Hours =
    [
        "周一至周五 9:00–12:00，13:00–17:00", "周一至周五 8:30–12:00，14:00–17:30", "周一至周五 9:00–17:00，中午不休息",
        "周一至周五 9:00–12:00，13:30–17:30，周六 9:00–12:00", "夏季 8:00–12:00，15:00–18:00；冬季 8:30–12:00，14:00–17:30（工作日）",
    ];

    private static readonly string[] NameEnds = ["（县级）", "（本级）", "（市县权限）"];

    /// <param name="authority">Credit code of the department that has the power there.</param>
    public LocalItem Take(MadeUpDirectoryItem from, MadeUpHandling handling, MadeUpPlace place, string authority)
    {
        var (city, own) = (dice.For(from.BasicCode).For(place.Code[..4]), dice.For(from.BasicCode + handling.Serial).For(place.Code));
        var level = Level(place);
        var code = authority + level.Code + from.BasicCode;
        var slug = $"{from.BasicCode}{handling.Serial}-{place.Six}";
        var guide = from.Guide;
        var item = guide with
        {
            Id = StableId.From("item", slug, place.Code),
            Code = code,
            HandlingCode = code + handling.Serial,
            Slug = slug,
            Version = 1,
            HandlingSerial = handling.Serial,
            Place = place.Code,
            Level = level,
            Name = Name(from, handling, city),
            Summary = Summary(from, handling, city),
            PromisedLimit = guide.PromisedLimit with { Limit = Promised(guide, own) },
            Window = guide.Window with { Hours = own.For("hours").Of(Hours), HoursExample = true, Visits = own.For("visits").Below(2) },
        };
        return new LocalItem(item, Patch(item, guide));
    }

    private static string Name(MadeUpDirectoryItem from, MadeUpHandling handling, Dice city)
    {
        var name = handling.Variant.Length > 0 ? $"{from.Name.Stem}（{handling.Variant}）" : from.Name.Stem;
        return city.For("name").Share < OwnName ? name + city.For("end").Of(NameEnds) : name;
    }

    private static string Summary(MadeUpDirectoryItem from, MadeUpHandling handling, Dice city)
    {
        var own = city.For("words").Share < OwnSummary;
        return own || handling.Variant.Length > 0
            ? Wording.Summary(from.Name, handling.Variant, from.Guide.Result.Name, own ? city.For("summary") : new Dice(0).For(from.BasicCode))
            : from.Guide.Summary;
    }

    /// <summary>Between what the steps take and what the model promises.</summary>
    private static Limit Promised(Item guide, Dice own)
    {
        var limit = guide.PromisedLimit.Limit;
        var least = Math.Max(1, (int)Math.Ceiling(guide.Steps.Sum(step => step.Days)));
        return guide.HandleType == HandleType.Instant || limit.Unit != LimitUnit.WorkingDays || limit.Amount <= least
            ? limit
            : Limit.WorkingDays(least + own.For("limit").Below(limit.Amount - least + 1));
    }

    private static CodeName Level(MadeUpPlace place) => place.Level switch
    {
        1 => new CodeName("2", "省级"),
        2 => new CodeName("3", "市级"),
        _ => new CodeName("4", "县级"),
    };

    // The same as a comparison of the two whole texts would give, which would take a hundred times as long.
    private static JsonObject Patch(Item item, Item guide)
    {
        var patch = new JsonObject
        {
            ["id"] = item.Id,
            ["code"] = item.Code,
            ["handlingCode"] = item.HandlingCode,
            ["slug"] = item.Slug,
            ["version"] = item.Version,
            ["handlingSerial"] = item.HandlingSerial,
            ["place"] = item.Place,
            ["level"] = new JsonObject { ["code"] = item.Level.Code, ["name"] = item.Level.Name },
        };
        Set(patch, "name", item.Name, guide.Name);
        Set(patch, "summary", item.Summary, guide.Summary);
        if (item.PromisedLimit.Limit != guide.PromisedLimit.Limit)
        {
            patch["promisedLimit"] = new JsonObject { ["limit"] = new JsonObject { ["amount"] = item.PromisedLimit.Limit.Amount } };
        }

        var window = new JsonObject();
        Set(window, "hours", item.Window.Hours, guide.Window.Hours);
        Set(window, "visits", item.Window.Visits, guide.Window.Visits);
        Set(window, "hoursExample", item.Window.HoursExample, guide.Window.HoursExample);
        if (window.Count > 0)
        {
            patch["window"] = window;
        }

        return patch;
    }

    private static void Set<T>(JsonObject patch, string name, T own, T inherited)
    {
        if (!Equals(own, inherited))
        {
            patch[name] = JsonValue.Create(own);
        }
    }
}

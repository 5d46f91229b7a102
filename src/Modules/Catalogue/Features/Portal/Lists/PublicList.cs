using Tongban.Catalogue.Contracts;
using Tongban.Organisation.Contracts;

namespace Tongban.Catalogue.Features.Portal.Lists;

/// <summary>One of the four lists 四张清单 as the public sees it.</summary>
/// <param name="Word">Its word in addresses.</param>
/// <param name="About">What it is for, in one sentence.</param>
internal sealed record PublicList(ListKind Kind, string Word, string Name, string About)
{
    public static IReadOnlyList<PublicList> All { get; } =
    [
        new(ListKind.Power, "powers", "权力清单", "法律法规给了部门哪些权力。清单之外，不得行使。"),
        new(ListKind.Duty, "duties", "责任清单", "每项权力对应什么责任，办不好怎么追究。"),
        new(ListKind.Negative, "negative", "负面清单", "哪些领域禁止或者限制进入。清单之外，都可以依法平等进入。"),
        new(ListKind.Funds, "funds", "专项资金清单", "有哪些专项资金，谁可以申请，怎么分配。"),
    ];
}

/// <summary>Lists in force of a place, or of the nearest level above it that published one.</summary>
internal sealed class PublicLists(ILists lists, IPlaces places, ICatalogue catalogue, TimeProvider time)
{
    /// <summary>The versions whose day has come, the newest first; none when no level published one.</summary>
    /// <param name="place">Null: the place that the site's most used items belong to.</param>
    public async Task<IReadOnlyList<PublishedList>> VersionsAsync(ListKind kind, string? place, CancellationToken ct)
    {
        var today = Kernel.Time.CivilTime.DateOf(time.GetUtcNow());
        var from = place ?? (catalogue.Hot is [var first, ..] ? first.Place : null);
        foreach (var level in from is null ? [] : places.PathOf(from).Reverse())
        {
            var versions = await lists.VersionsAsync(kind, level.Code, ct);
            if (versions.Where(list => list.EffectiveOn <= today).ToList() is { Count: > 0 } known)
            {
                return known;
            }
        }

        return [];
    }
}

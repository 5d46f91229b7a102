using Tongban.Catalogue.Contracts;
using Tongban.Halls.Contracts;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Workbench.KeepVenue;

/// <summary>What the forms of venues offer to choose from, and whether what was typed exists.</summary>
internal sealed class VenueChoices(IDepartments departments, IPlaces places, ICatalogue catalogue)
{
    /// <summary>Kinds of the departments that are competent in a place: its own and those above it, each kind once.</summary>
    public IReadOnlyList<Choice> Departments(string place) =>
    [
        new(VenueDetails.AllDepartments, "本地方全部部门的事"),
        .. places.PathOf(place).Reverse().SelectMany(level => departments.At(level.Code)).DistinctBy(department => department.Kind)
            .Select(department => new Choice(department.Kind, department.ShortName)),
    ];

    public async Task<IReadOnlyList<FieldError>> UnknownAsync(VenueInput input, CancellationToken ct)
    {
        var unknown = new List<string>();
        foreach (var slug in input.Slugs)
        {
            if (await catalogue.PublishedAsync(slug, ct) is null)
            {
                unknown.Add(slug);
            }
        }

        return unknown.Count == 0 ? [] : [new FieldError(nameof(input.Items), $"没有这些事项：{string.Join('、', unknown)}。请打开事项的指南，把网址抄过来")];
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Halls.Features.Workbench.KeepVenue;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Workbench.NewVenue;

/// <summary>Opens a venue in a place that the official looks after.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class NewVenuePage(VenueOpening opening, IPlaces places, VenueChoices choices, Caller caller) : PageModel
{
    /// <summary>Where: the post's own place until another one within it is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "place")]
    public string? At { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public VenueInput Input { get; set; } = VenueInput.New();

    public Place Place { get; private set; } = null!;

    /// <summary>From the post's place down to the chosen one.</summary>
    public IEnumerable<Place> Path => places.PathOf(Place.Code).Where(place => caller.PostAt(place.Code) is not null);

    public IReadOnlyList<Place> Below => places.ChildrenOf(Place.Code);

    public static IEnumerable<Choice> Kinds => VenueKinds.ByName.Select(pair => new Choice(pair.Key, pair.Value.Name()));

    public IReadOnlyList<Choice> Departments => choices.Departments(Place.Code);

    public IActionResult OnGet() => Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Load())
        {
            return NotFound();
        }

        var done = await OpenAsync(ct);
        if (done.Problem is not { } problem)
        {
            return Redirect($"/workbench/venues/{done.Value}?done=opened");
        }

        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private bool Load()
    {
        var code = At ?? caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage)).Place;
        if (places.Find(code) is not { } place || caller.PostAt(place.Code) is null)
        {
            return false;
        }

        Place = place;
        return true;
    }

    private async Task<Result<string>> OpenAsync(CancellationToken ct)
    {
        var read = Input.Read(null);
        List<FieldError> slips = [.. OwnSlips(), .. (read.Problem?.Fields ?? []).Select(Prefixed), .. (await choices.UnknownAsync(Input, ct)).Select(Prefixed)];
        return slips.Count > 0
            ? HallsProblems.VenueWrong.With(slips)
            : await opening.OpenAsync(caller.Operation("新增办事地点", caller.PostAt(Place.Code), "workbench"), new Opening((Code ?? "").Trim(), Place.Code, VenueKinds.ByName[Kind!], read.Value), ct);
    }

    private IEnumerable<FieldError> OwnSlips()
    {
        if (Kind is null || !VenueKinds.ByName.ContainsKey(Kind))
        {
            yield return new FieldError("Kind", "请选是哪一种地点");
        }

        if (!string.IsNullOrWhiteSpace(Code) && !VenueCodes.IsCode(Code.Trim()))
        {
            yield return new FieldError("Code", "网址名字用小写字母、数字和连字符，例如 liuqiao-service，60 个字符以内");
        }
    }

    private static FieldError Prefixed(FieldError slip) => slip with { Path = $"Input.{slip.Path}" };
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Halls.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Workbench.KeepVenue;

/// <summary>Changes a venue's hours, and notes days on which it opens otherwise.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class KeepVenuePage(IVenues venues, VenueKeeping keeping, Caller caller, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public KeepInput Input { get; set; } = new();

    [BindProperty]
    public SpecialInput Special { get; set; } = new();

    /// <summary>What the last act was, after its redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Act { get; set; }

    public string? Done => Act switch
    {
        "saved" => "已经保存，门户上马上就是新的",
        "added" => "已经添加，门户上会提前两周提醒",
        "removed" => "已经删除",
        _ => null,
    };

    public Venue Venue { get; private set; } = null!;

    public DateOnly Today => CivilTime.DateOf(time.GetUtcNow());

    public IEnumerable<SpecialDays> Coming => Venue.Special.Where(special => special.To >= Today);

    public IActionResult OnGet()
    {
        if (!Load())
        {
            return NotFound();
        }

        Input = KeepInput.Of(Venue);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Load())
        {
            return NotFound();
        }

        var read = Input.Read(Venue);
        return Answer(read.IsOk ? await keeping.ChangeAsync(Operation("修改办事地点"), Venue, read.Value, ct) : read.Problem!, "Input.", "saved");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        if (!Load())
        {
            return NotFound();
        }

        Input = KeepInput.Of(Venue);
        var read = Special.Read(Today);
        return Answer(read.IsOk ? await keeping.AddAsync(Operation("添加特别安排"), Venue, read.Value, ct) : read.Problem!, "Special.", "added");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid special, CancellationToken ct)
    {
        if (!Load())
        {
            return NotFound();
        }

        ModelState.Clear();
        Input = KeepInput.Of(Venue);
        return Answer(await keeping.RemoveAsync(Operation("删除特别安排"), Venue, special, ct), "", "removed");
    }

    private bool Load()
    {
        if (venues.Find(Code) is not { } venue || caller.PostOver(venue) is null)
        {
            return false;
        }

        Venue = venue;
        return true;
    }

    private OperationContext Operation(string why) => caller.Operation(why, caller.PostOver(Venue), "workbench");

    private IActionResult Answer(Result result, string prefix, string done)
    {
        if (result.Problem is not { } problem)
        {
            return Redirect($"/workbench/venues/{Code}?done={done}");
        }

        ModelState.Add(problem, prefix);
        Response.StatusCode = problem.Status;
        return Page();
    }
}

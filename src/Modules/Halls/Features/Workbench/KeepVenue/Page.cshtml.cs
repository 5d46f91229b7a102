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
internal sealed class KeepVenuePage(IVenues venues, VenueKeeping keeping, VenueChoices choices, Caller caller, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public VenueInput Input { get; set; } = new();

    [BindProperty]
    public SpecialInput Special { get; set; } = new();

    [BindProperty]
    public ClosingInput Closing { get; set; } = new();

    /// <summary>What the last act was, after its redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Act { get; set; }

    public string? Done => Act switch
    {
        "saved" => "已经保存，门户上马上就是新的",
        "added" => "已经添加，门户上会提前两周提醒",
        "removed" => "已经删除",
        "opened" => "已经新增，门户上马上就有",
        "closed" => "已经登记撤销",
        "reopened" => "已经恢复使用",
        _ => null,
    };

    public Venue Venue { get; private set; } = null!;

    public DateOnly Today => CivilTime.DateOf(time.GetUtcNow());

    public IEnumerable<SpecialDays> Coming => Venue.Special.Where(special => special.To >= Today);

    public IReadOnlyList<Choice> Departments => choices.Departments(Venue.Place);

    public IActionResult OnGet()
    {
        if (!Load())
        {
            return NotFound();
        }

        Input = VenueInput.Of(Venue);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Load())
        {
            return NotFound();
        }

        var read = Input.Read(Venue.Details.Closing);
        List<FieldError> slips = [.. read.Problem?.Fields ?? [], .. await choices.UnknownAsync(Input, ct)];
        return Answer(slips.Count > 0 ? HallsProblems.VenueWrong.With(slips) : await keeping.ChangeAsync(Operation("修改办事地点"), Venue, read.Value, ct), "Input.", "saved");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        if (!Load())
        {
            return NotFound();
        }

        Input = VenueInput.Of(Venue);
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
        Input = VenueInput.Of(Venue);
        return Answer(await keeping.RemoveAsync(Operation("删除特别安排"), Venue, special, ct), "", "removed");
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        if (!Load())
        {
            return NotFound();
        }

        Input = VenueInput.Of(Venue);
        var read = Closing.Read(Today);
        return Answer(read.IsOk ? await keeping.CloseAsync(Operation("撤销办事地点"), Venue, read.Value, ct) : read.Problem!, "Closing.", "closed");
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken ct)
    {
        if (!Load())
        {
            return NotFound();
        }

        ModelState.Clear();
        Input = VenueInput.Of(Venue);
        return Answer(await keeping.ReopenAsync(Operation("恢复使用办事地点"), Venue, ct), "", "reopened");
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

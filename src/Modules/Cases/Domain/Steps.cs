using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>Carries out what the engine says follows from a step.</summary>
internal static class Steps
{
    /// <summary>The report of a site survey isn't an act in law, but it is told to the record.</summary>
    private const string SurveyReport = Tongban.Kernel.Processes.LegalActs.SurveyReport;

    public static Result<Handled> Follow(CaseRecord @case, Rulebook rules, Step step, ActInput input, DateTimeOffset now)
    {
        var handled = new Handled(@case with { Process = step.State }, [], [], []);
        foreach (var effect in step.Effects)
        {
            var next = effect is ActRequested asked ? Act(handled, rules, asked, input, now) : Work(handled, rules, effect, now);
            if (next.Problem is { } problem)
                return problem;
            handled = next.Value;
        }

        return handled;
    }

    private static Result<Handled> Act(Handled handled, Rulebook rules, ActRequested asked, ActInput input, DateTimeOffset now)
    {
        if (asked.Name == SurveyReport)
            return handled with { Surveyed = true };
        var rule = ActRules.Find(asked.Name) ?? throw new InvalidOperationException($"the process asks for an unknown act {asked.Name}");
        // The window's acceptance, carried out by silence or by a ruling instead of an official, is the act that the law has for that.
        var act = rule.Act != Domain.Act.Accept || input.By.Hand != Hand.System ? rule.Act : input.OrderedOn is null ? Domain.Act.DeemAccepted : Domain.Act.Readmit;
        return Acts.Apply(handled.Case, act, input, rules.Regime, rules.Calendar, now)
            .Map(outcome => handled with { Case = outcome.Case, Taken = [.. handled.Taken, .. outcome.Taken] });
    }

    private static Result<Handled> Work(Handled handled, Rulebook rules, Effect effect, DateTimeOffset now) => effect switch
    {
        TaskOpened opened => handled with { Opened = [.. handled.Opened, Placed(handled.Case, rules, opened, now)] },
        TaskClosed closed => handled with
        {
            Opened = [.. handled.Opened.Where(work => work.TaskId != closed.TaskId)],
            Closed = [.. handled.Closed, closed.TaskId],
        },
        TimerSet or TimerCleared or ProcessEnded => handled,
        _ => throw new InvalidOperationException($"unknown effect {effect}"),
    };

    public static WorkOpened Placed(CaseRecord @case, Rulebook rules, TaskOpened opened, DateTimeOffset now)
    {
        var due = opened.Work.Limit is { } days ? Rulebook.EndOf(rules.Calendar.AddWorkingDays(CivilTime.DateOf(now), days)) : (DateTimeOffset?)null;
        return new WorkOpened(opened.TaskId, opened.NodeId, opened.Name, opened.Work, SeatOf(@case.Departments, opened.Work), due);
    }

    private static WorkSeat SeatOf(CaseDepartments departments, Work work) => work.Department switch
    {
        "village" => departments.Village ?? departments.Township ?? departments.Competent,
        "township" => departments.Township ?? departments.Competent,
        _ when work.Post == Posts.Window => departments.Window,
        _ => departments.Competent,
    };
}

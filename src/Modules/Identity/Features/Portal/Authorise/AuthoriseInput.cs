using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tongban.Identity.Domain;
using Tongban.Identity.Features.Portal.SignUp;
using Tongban.Kernel.Codes;
using Tongban.Platform.Security;

namespace Tongban.Identity.Features.Portal.Authorise;

/// <summary>The form of a new authorisation as it was typed.</summary>
internal sealed class AuthoriseInput
{
    public string? Company { get; set; }

    public string? AgentName { get; set; }

    public string? AgentIdNumber { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>The authorisation asked for; null after putting each slip beside its field.</summary>
    public NewDelegation? Check(IReadOnlyList<Subject> companies, CodeRules rules, ModelStateDictionary state)
    {
        var company = companies.FirstOrDefault(subject => subject.Code == Company);
        var id = ResidentId.Parse(AgentIdNumber, rules);
        if (company is null)
            state.AddModelError("Input.Company", "请选择哪个单位授权。");
        if (string.IsNullOrWhiteSpace(AgentName))
            state.AddModelError("Input.AgentName", "请填写经办人姓名。");
        if (id.Problem is { } problem)
            state.AddModelError("Input.AgentIdNumber", problem.Words());
        CheckDates(rules.Today, state);
        return state.IsValid ? new(company!, AgentName!.Trim(), id.Value.Value, From!.Value, To!.Value) : null;
    }

    private void CheckDates(DateOnly today, ModelStateDictionary state)
    {
        if (From is null && state["Input.From"]?.Errors.Count is null or 0)
            state.AddModelError("Input.From", "请填写从哪天起。");
        if (To is null && state["Input.To"]?.Errors.Count is null or 0)
            state.AddModelError("Input.To", "请填写到哪天为止。");
        if (From is not { } from || To is not { } to)
            return;
        if (from < today)
            state.AddModelError("Input.From", "开始日期不能早于今天。");
        if (to < from)
            state.AddModelError("Input.To", "结束日期不能早于开始日期。");
        else if (to.DayNumber - from.DayNumber > Delegation.LongestDays)
            state.AddModelError("Input.To", "一次授权最长两年。到期后可以再授权。");
    }
}

using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tongban.Kernel;

namespace Tongban.Web.Kit;

public static class ProblemState
{
    /// <summary>
    /// Puts a refusal beside its fields: <c>ModelState.Add(problem, "Input.")</c>. What concerns no field stands in the summary alone.
    /// </summary>
    public static void Add(this ModelStateDictionary state, Problem problem, string prefix = "")
    {
        foreach (var field in problem.Fields)
            state.AddModelError(prefix + field.Path, field.Message);
        if (problem.Fields.Count == 0)
            state.AddModelError("", problem.Detail is null ? problem.Title : $"{problem.Title}（{problem.Detail}）");
    }
}

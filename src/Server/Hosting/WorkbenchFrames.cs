using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Server.Hosting;

/// <summary>The workbench's bar: the entries of all modules that the official may open, and in which post they act.</summary>
internal sealed class WorkbenchFrames(Caller caller, ModuleList modules) : IWorkbenchFrames
{
    public Task<WorkbenchFrame> ForAsync(HttpContext http) => Task.FromResult(new WorkbenchFrame(
        [.. modules.SelectMany(module => module.Menu)
            .Where(entry => entry.Place == MenuPlace.Workbench && (entry.Permission is null || caller.Has(entry.Permission)))
            .OrderBy(entry => entry.Order)
            .Select(entry => new NavLink(entry.Text, entry.Href))],
        caller.Name,
        caller.Posts.Count == 0 ? "" : $"{caller.Posts[0].DepartmentName} · {caller.Posts[0].RoleName}"));
}

using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Forms.Data;
using Tongban.Kernel;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Forms;

/// <summary>Publishes forms as the workbench does.</summary>
internal static class Publishing
{
    /// <summary>The second version of a demonstration form, with something changed.</summary>
    public static async Task PublishFormAsync(this TestApp app, string code, Action<JsonObject> change)
    {
        var form = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "forms", code + ".json")))!.AsObject();
        form["version"] = 2;
        change(form);
        var published = await app.Services.GetRequiredService<FormPublishing>().PublishAsync(form.ToJsonString(), new OperationContext(Actor.System("test"), TestApp.Start, "发布表单"), CancellationToken.None);
        if (published.Problem is { } problem)
        {
            throw new InvalidOperationException(problem.ToString() + string.Join("; ", problem.Fields.Select(fault => $"{fault.Path} {fault.Message}")));
        }

        await app.WorkAsync();
    }
}

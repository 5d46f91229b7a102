using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Forms.Data;

/// <summary>Elements and forms that every installation begins with; what is there already stays as people left it.</summary>
internal sealed class FormsSeed(Store store, Library library, FormPublishing publishing, PrefillPolicies policies, TimeProvider time) : ISeed
{
    public int Order => 40;

    public bool DemonstrationOnly => false;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var operation = new OperationContext(Actor.System("seed"), time.GetUtcNow(), "种子数据", Channel: "cli");
        var elements = new List<Element>();
        foreach (var file in source.Files("elements", "*.json"))
        {
            elements.AddRange(Good(ElementSet.Parse(await File.ReadAllTextAsync(file, ct)), file).All);
        }

        await AddElementsAsync(Once(elements), operation, ct);
        await library.RefreshAsync(ct);
        foreach (var file in source.Files("forms", "*.json"))
        {
            var published = await publishing.PublishAsync(await File.ReadAllTextAsync(file, ct), operation, ct);
            if (published.Problem is { } problem && problem.Code != FormProblems.VersionExists.Code)
            {
                Good(published, file);
            }
        }

        await library.RefreshAsync(ct);
        if (source.Has(PrefillPolicies.File))
        {
            Good(await policies.PublishAsync(source.Text(PrefillPolicies.File), library, operation, ct), PrefillPolicies.File);
            await policies.RefreshAsync(ct);
        }
    }

    /// <summary>A kind of fact has one definition, whichever file it stands in.</summary>
    private static List<Element> Once(List<Element> elements) =>
        elements.GroupBy(element => element.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new InvalidDataException($"elements: {twice.Key} is defined {twice.Count()} times")
            : elements;

    private Task AddElementsAsync(List<Element> elements, OperationContext operation, CancellationToken ct) => store.WriteAsync(operation, async (write, token) =>
    {
        var known = await write.Db.Set<ElementRow>().Select(row => row.Code).ToHashSetAsync(token);
        write.Db.AddRange(elements.Where(element => !known.Contains(element.Code)).OrderBy(element => element.Code, StringComparer.Ordinal)
            .Select(element => new ElementRow { Code = element.Code, Body = JsonSerializer.Serialize(element, KernelJson.Options) }));
        return Result.Ok;
    }, ct);

    // A faulty seed file stops the installation with every fault named: better than a place without its forms.
    private static T Good<T>(Result<T> result, string file) => result.IsOk
        ? result.Value
        : throw new InvalidDataException($"{file}\n{string.Join('\n', result.Problem!.Fields.Select(fault => $"  {fault.Path}: {fault.Message}"))}\n{result.Problem}");
}

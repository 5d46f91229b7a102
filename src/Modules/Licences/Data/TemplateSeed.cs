using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Domain;
using Tongban.Platform.Data;

namespace Tongban.Licences.Data;

/// <summary>Licence templates from <c>licences/*.json</c>: a version that is known is left as it is.</summary>
internal sealed class TemplateSeed(Store store, TimeProvider time) : ISeed
{
    public int Order => 40;

    public bool DemonstrationOnly => false;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var templates = Read(source);
        var operation = new OperationContext(Actor.System("seed"), time.GetUtcNow(), "种子数据", Channel: "cli");
        await store.WriteAsync(operation, async (write, token) =>
        {
            var known = await write.Db.Set<TemplateRow>().Select(row => new { row.Code, row.Version }).ToListAsync(token);
            write.Db.AddRange(templates.Where(template => !known.Contains(new { template.Code, template.Version })).Select(template => new TemplateRow
            {
                Code = template.Code,
                Version = template.Version,
                Body = LicenceTemplateFile.Write(template),
                AddedAt = operation.At.UtcDateTime,
            }));
            return Result.Ok;
        }, ct);
    }

    /// <summary>Templates whose type codes are those of the demonstration place stay out of a real installation.</summary>
    private List<LicenceTemplate> Read(SeedSource source)
    {
        var rules = CodeRules.ForDemonstration(CivilTime.DateOf(time.GetUtcNow()));
        return [.. source.Files("licences", "*.json")
            .Select(file => LicenceTemplateFile.Parse(File.ReadAllText(file), rules) is { Problem: { } problem }
                ? throw new InvalidDataException($"{file}: {problem}")
                : LicenceTemplateFile.Parse(File.ReadAllText(file), rules).Value)
            .Where(template => source.Demonstration || template.TypeCode.AsSpan(2, 2) is not CodeRules.DemonstrationProvince)];
    }
}

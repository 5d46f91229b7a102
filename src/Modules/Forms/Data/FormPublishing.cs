using Microsoft.EntityFrameworkCore;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Forms.Data;

/// <summary>Publishes a version of a form: checked first, added once, never changed afterwards.</summary>
internal sealed class FormPublishing(Store store, Library library)
{
    public async Task<Result<FormDefinition>> PublishAsync(string json, OperationContext operation, CancellationToken ct)
    {
        var form = FormDefinition.Parse(json, library);
        return form.IsOk
            ? await store.WriteAsync(operation, (write, token) => AddAsync(write, form.Value, json, token), ct)
            : form;
    }

    private static async Task<Result<FormDefinition>> AddAsync(Write write, FormDefinition form, string json, CancellationToken ct)
    {
        if (await write.Db.Set<DefinitionRow>().AnyAsync(row => row.Code == form.Code && row.Version == form.Version, ct))
        {
            return FormProblems.VersionExists;
        }

        write.Db.Add(new DefinitionRow
        {
            Code = form.Code,
            Version = form.Version,
            Title = form.Title,
            Body = json,
            PublishedAt = write.Operation.At.UtcDateTime,
        });
        write.Record(new Entry(
            "forms.published", "form", StableId.From("form", form.Code), "000000000000",
            new { form.Code, form.Version, form.Title, Fields = form.Fields.Count() }));
        return form;
    }
}

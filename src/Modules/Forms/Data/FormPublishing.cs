using Microsoft.EntityFrameworkCore;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
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

    /// <summary>Publishes a draft as the version after the newest and closes it, both or neither.</summary>
    /// <param name="draft">As it was looked at: if it was changed since, nothing is published.</param>
    public async Task<Result<FormDefinition>> PublishAsync(DraftRow draft, OperationContext operation, CancellationToken ct)
    {
        var source = Definition.Read<FormSource>(draft.Body).Map(form => form with { Version = (library.Find(form.Code, null)?.Version ?? 0) + 1 });
        var json = source.IsOk ? FormFile.Write(source.Value) : draft.Body;
        var form = FormDefinition.Parse(json, library);
        var done = form.IsOk
            ? await store.WriteAsync<FormDefinition>(operation, async (write, token) =>
                (await DraftBook.CloseAsync(write, draft.Id, draft.Revision, token)).Problem is { } problem ? problem : await AddAsync(write, form.Value, json, token), ct)
            : form;
        if (done.IsOk)
        {
            // Other nodes hear of it from the record; this one shows it at once.
            await library.RefreshAsync(ct);
        }

        return done;
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
            Reason = write.Operation.Why,
            PublishedBy = write.Operation.Actor.Name,
        });
        write.Record(new Entry(
            "forms.published", "form", StableId.From("form", form.Code), "000000000000",
            new { form.Code, form.Version, form.Title, Fields = form.Fields.Count, Reason = write.Operation.Why }));
        return form;
    }
}

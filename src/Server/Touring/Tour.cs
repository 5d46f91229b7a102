namespace Tongban.Server.Touring;

/// <summary>
/// The whole main job over HTTP, as its people would do it: three matters from search to rating, with what must be refused
/// on the way. A part that fails doesn't keep the next from being played.
/// </summary>
public sealed class Tour(Cast cast, Func<Task<string>>? record, TextWriter output)
{
    /// <param name="record">Verifies the record and says how; null where the tour can't reach it.</param>
    /// <returns>True when everything was as it should be.</returns>
    public async Task<bool> PlayAsync()
    {
        var licence = await PartAsync(new FoodLicenceStory(cast).PlayAsync);
        var card = await PartAsync(new SeniorCardStory(cast).PlayAsync);
        var allowance = await PartAsync(new AllowanceStory(cast).PlayAsync);
        if (licence is not null && card is not null && allowance is not null)
        {
            await PartAsync(async () =>
            {
                await new PublicStory(cast, record).PlayAsync(licence, [card, allowance]);
                return licence;
            });
        }

        return cast.Tell.Holds && licence is not null && card is not null && allowance is not null;
    }

    private async Task<Applied?> PartAsync(Func<Task<Applied>> play)
    {
        try
        {
            return await play();
        }
        catch (TourFault fault)
        {
            if (fault.Page is { } page)
            {
                var file = Path.Combine(Path.GetTempPath(), $"tongban-tour-{cast.Tell.Steps.Count}.html");
                await File.WriteAllTextAsync(file, page.Source);
                await output.WriteLineAsync($"    {page.Address} 的页面存在 {file}");
            }

            return null;
        }
    }
}

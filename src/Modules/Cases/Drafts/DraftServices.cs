using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Bulk;
using Tongban.Cases.Bundles;
using Tongban.Cases.Comparing;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Features.Api.Applications;
using Tongban.Cases.Features.Portal.Apply;
using Tongban.Cases.Known;
using Tongban.Forms.Contracts;
using Tongban.Platform.Jobs;

namespace Tongban.Cases.Drafts;

/// <summary>What applying brings into the module.</summary>
internal static class DraftServices
{
    public static void AddApplying(this IServiceCollection services)
    {
        services.AddSingleton<EarlierCases>();
        services.AddSingleton<IPrefillSource, LicenceSource>();
        services.AddSingleton<IPrefillSource, ProfileSource>();
        services.AddSingleton<IPrefillSource, EarlierCaseSource>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<Begin>();
        services.AddSingleton<SaveAnswers>();
        services.AddSingleton<ContestFact>();
        services.AddSingleton<Comparisons>();
        services.AddSingleton<Checklists>();
        services.AddSingleton<CaseNumbers>();
        services.AddSingleton<QueryCodes>();
        services.AddSingleton<CaseSealing>();
        services.AddSingleton<CaseAssembly>();
        services.AddSingleton<Submit>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<EarlierPapers>();
        services.AddSingleton<ReadApplication>();
        services.AddScoped<DraftDesk>();
        services.AddSingleton<BundleBook>();
        services.AddSingleton<BundleReviews>();
        services.AddSingleton<BundlePublishing>();
        services.AddSingleton<BundleStore>();
        services.AddSingleton<BeginBundle>();
        services.AddSingleton<SubmitBundle>();
        services.AddJob<AdvanceBundles>();
        services.AddSingleton<BulkStore>();
        services.AddSingleton<ReadBulk>();
        services.AddJob<SubmitBulk>();
    }

    public static void MapApplying(this ModelBuilder model)
    {
        model.Entity<DraftRow>().ToTable("cases_draft").HasKey(row => row.Id);
        model.Entity<NumberBlockRow>().ToTable("cases_number_block").HasKey(row => new { row.Place, row.Day });
    }
}

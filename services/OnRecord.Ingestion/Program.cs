using OnRecord.Hosting;
using OnRecord.Ingestion;

return await ServiceHost.RunAsync(() => IngestionHost.Build(args));

using OnRecord.Hosting;

return await ServiceHost.RunAsync(() =>
    ServiceHost.Build(ServiceHost.CreateBuilder(args, new ServiceIdentity("OnRecord.Ingestion", 5101))));
